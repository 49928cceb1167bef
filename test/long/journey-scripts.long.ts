import { Pointer } from '../support/hand.js';
import { walkEveryWay } from './every-way.js';

walkEveryWay({ mode: 'scripts', javaScriptEnabled: true, hand: Pointer });
