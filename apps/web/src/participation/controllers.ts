import { ParticipationController } from './participation.controller.js';
import { ReplyGraphController } from './reply-graph.controller.js';

export const participationControllers = [ParticipationController, ReplyGraphController];
