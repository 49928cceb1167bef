import { Module } from '@nestjs/common';
import { AttachmentService } from './attachment.service.js';
import { MediaQueries } from './media.queries.js';
import { MediaService } from './media.service.js';
import { MediaAddresses } from './media-addresses.js';
import { MediaIntake } from './media-intake.js';
import { MediaRemoval } from './media-removal.js';

const providers = [AttachmentService, MediaAddresses, MediaIntake, MediaRemoval, MediaQueries, MediaService];

@Module({ providers, exports: providers })
export class MediaModule {}
