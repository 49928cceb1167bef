import { mount } from '../island/mount.js';

mount('discussion/composer', () => undefined);
