import { Keyboard } from '../support/input-device.js';
import { walkEveryWay } from './every-way.js';

walkEveryWay({ mode: 'keyboard', javaScriptEnabled: true, device: Keyboard });
