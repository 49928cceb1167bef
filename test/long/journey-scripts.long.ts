import { Pointer } from '../support/input-device.js';
import { walkEveryWay } from './every-way.js';

walkEveryWay({ mode: 'scripts', javaScriptEnabled: true, device: Pointer });
