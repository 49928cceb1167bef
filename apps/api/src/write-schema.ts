import { writeFileSync } from 'node:fs';
import { emitSchema } from './emit-schema.js';

// Beside dist/, from which this runs.
writeFileSync(new URL('../../../../schema.graphql', import.meta.url), await emitSchema());
