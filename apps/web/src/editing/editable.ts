import { NoSuchPage, notTheirs, WithdrawnPage } from '../page/problem.js';
import type { Visit } from '../page/visit.js';

interface Found {
  readonly status: string;
  readonly viewerCan: { readonly edit: boolean };
}

/** Sends a visitor to the page on which they sign in, and back; null where somebody is signed in. */
export function signedIn(visit: Visit): string | null {
  return visit.memberId === null ? visit.seeSignIn() : null;
}

/** @throws what the page says where there is no such case study, where it was withdrawn, and where it is somebody else's */
export function requireEditable<Study extends Found>(visit: Visit, caseStudy: Study | null | undefined): Study {
  const found = requireFound(caseStudy);
  if (!found.viewerCan.edit) throw notTheirs(visit.t('editing.notTheirs'));
  return found;
}

export function requireFound<Study extends Found>(caseStudy: Study | null | undefined): Study {
  if (!caseStudy) throw new NoSuchPage();
  if (caseStudy.status === 'REMOVED') throw new WithdrawnPage();
  return caseStudy;
}
