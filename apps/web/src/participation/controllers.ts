import { ParticipationController } from './participation.controller.js';

export const participationControllers = [ParticipationController];
