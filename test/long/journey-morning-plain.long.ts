import { walkEveryMorning } from './every-morning.js';

walkEveryMorning('morning_plain', { javaScriptEnabled: false });
