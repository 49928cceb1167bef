import type { ReflectionPageQuery } from '../generated/documents.js';
import type { Head } from '../page/document.js';
import type { Visit } from '../page/visit.js';

export type Reflection = NonNullable<ReflectionPageQuery['reflection']>;

export function headOf(_visit: Visit, reflection: Reflection): Head {
  return { title: reflection.title, description: reflection.excerpt };
}
