import { Module } from '@nestjs/common';
import { AttachmentService } from './attachment.service.js';
import { MediaQueries } from './media.queries.js';
import { MediaService } from './media.service.js';
import { MediaAddresses } from './media-address.service.js';
import { MediaIntake } from './media-intake.service.js';
import { MediaRemoval } from './media-removal.service.js';

const providers = [AttachmentService, MediaAddresses, MediaIntake, MediaRemoval, MediaQueries, MediaService];

@Module({ providers, exports: providers })
export class MediaModule {}
