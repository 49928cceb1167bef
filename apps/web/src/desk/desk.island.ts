import { mount } from '../island/mount.js';
import type { ToldDesk } from './told.js';

mount<ToldDesk>('desk/desk', () => {});
