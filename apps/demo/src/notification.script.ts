import { Injectable } from '@nestjs/common';
import { NotificationService } from '#notifications';
import { Cast } from './cast.store.js';
import type { DemoNotificationsRead } from './community/index.js';

/** Members look at what they were told. */
@Injectable()
export class NotificationScript {
  constructor(
    private readonly cast: Cast,
    private readonly notifications: NotificationService,
  ) {}

  async notificationsRead({ by }: DemoNotificationsRead): Promise<void> {
    await this.notifications.markRead(await this.cast.member(by), { all: true });
  }
}
