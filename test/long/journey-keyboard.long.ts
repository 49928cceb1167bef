import { Keyboard } from '../support/hand.js';
import { walkEveryWay } from './every-way.js';

walkEveryWay({ mode: 'keyboard', javaScriptEnabled: true, hand: Keyboard });
