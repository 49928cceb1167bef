import { walkEveryMorning } from './every-morning.js';

walkEveryMorning('morning_keyboard', { javaScriptEnabled: true });
