import { Pointer } from '../support/hand.js';
import { walkEveryWay } from './every-way.js';

walkEveryWay({ mode: 'plain', javaScriptEnabled: false, hand: Pointer });
