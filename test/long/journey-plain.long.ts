import { Pointer } from '../support/input-device.js';
import { walkEveryWay } from './every-way.js';

walkEveryWay({ mode: 'plain', javaScriptEnabled: false, device: Pointer });
