import { ConfirmEmailController } from './confirm-email.controller.js';
import { ForgotController } from './forgot.controller.js';
import { MemberController } from './member.controller.js';
import { PasswordResetController } from './password-reset.controller.js';
import { RenewalController } from './renewal.controller.js';
import { ReportMemberController } from './report-member.controller.js';
import { SessionController } from './session.controller.js';

export const memberControllers = [
  RenewalController,
  SessionController,
  PasswordResetController,
  ForgotController,
  ConfirmEmailController,
  MemberController,
  ReportMemberController,
];
