import { mount } from '../island/mount.js';

mount('discussion/thread', () => undefined);
