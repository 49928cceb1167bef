import { lookAtEveryPage } from './every-look.js';

lookAtEveryPage('en');
