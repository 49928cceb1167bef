import { Injectable } from '@nestjs/common';
import { Clock, Forbidden, InvalidInput } from '#kernel';
import { Events, type Transaction } from '#platform';
import { type ProfileSubmission, type Refusal, ScreeningFacts, screenHandle, screenProfile } from '#screening';
import { ProfileHeld, ProfileSettled } from './profile.events.js';
import { ProfileStore, type StoredProfile } from './profile.store.js';
import { ProfileRendering, type ReadProfile } from './profile-rendering.service.js';
import { isPending, stateOf } from './profile-state.js';
import { type ProfileText, readsTheSame, sameText, withoutTaken } from './profile-text.js';

export type WrittenProfile = Omit<ProfileText, 'bioHtml'>;

type Hold = Pick<ProfileHeld['because'], 'rule' | 'matched'>;
/** What screening knows of the member and of the commons. */
type Known = Awaited<ReturnType<ScreeningFacts['read']>>;

/** Takes what members say of themselves: shown to others at once, or once a moderator has approved it. */
@Injectable()
export class ProfileWriting {
  constructor(
    private readonly store: ProfileStore,
    private readonly rendering: ProfileRendering,
    private readonly facts: ScreeningFacts,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Whatever is new runs through screening as a whole; what only takes something away is shown at once. What is the same as before changes
   * nothing, also where it waits; where it was refused, whoever changes nothing else is told so.
   * @param profile locked, with its record begun
   * @param alone whether nothing else is changed with it
   * @throws InvalidInput, Forbidden for what screening refuses
   */
  async write(
    tx: Transaction,
    profile: StoredProfile,
    written: WrittenProfile,
    { alone }: { readonly alone: boolean },
  ): Promise<void> {
    const { memberId, own, shown } = profile;
    const same = sameText({ ...written, bioHtml: null }, own);
    if (same && !(alone && stateOf(profile) === 'REFUSED')) return;
    const now = this.clock.now();
    const read = await this.rendering.read(tx, memberId, written);
    const wanted = { ...written, bioHtml: written.bioMarkdown === shown.bioMarkdown ? shown.bioHtml : read.bioHtml };
    const cut = withoutTaken(shown, wanted);
    const allowed = !profile.hidden && profile.visibleRevision > 0 && sameText(wanted, cut);
    const hold = allowed ? null : this.screen(profile, wanted, read, await this.known(tx, memberId));
    if (hold) await this.hold(tx, profile, { wanted, cut, hold, now });
    else await this.publish(tx, profile, wanted, now);
    await this.store.forgetSuperseded(tx, memberId, now);
  }

  /**
   * A name with which somebody signs up: held, it is replaced by the handle.
   * @throws InvalidInput for the handle
   */
  async begin(tx: Transaction, memberId: string): Promise<void> {
    const profile = await this.store.lock(tx, memberId);
    const known = await this.known(tx, memberId);
    requireAllowed(screenHandle(profile.handle, known.place));
    const hold = this.screen(profile, profile.own, await this.rendering.read(tx, memberId, profile.own), known);
    if (!hold) return;
    const now = this.clock.now();
    await this.store.begin(tx, profile, { visible: false, now });
    await this.store.set(tx, { ...profile, visibleRevision: 0 }, profile.own);
    await this.sendToReview(tx, new ProfileHeld(memberId, 1, hold, now));
  }

  private async publish(tx: Transaction, profile: StoredProfile, wanted: ProfileText, now: Date): Promise<void> {
    const { memberId } = profile;
    const revision = profile.revision + 1;
    await this.store.addRevision(tx, memberId, revision, wanted, now);
    await this.store.set(tx, { ...profile, revision, visibleRevision: revision, hidden: false }, wanted);
    if (isPending(profile)) await this.events.emit(tx, new ProfileSettled(memberId));
  }

  private async hold(
    tx: Transaction,
    profile: StoredProfile,
    { wanted, cut, hold, now }: { wanted: ProfileText; cut: ProfileText; hold: Hold; now: Date },
  ): Promise<void> {
    const { memberId, shown } = profile;
    let { revision, visibleRevision } = profile;
    if (!sameText(cut, shown)) {
      revision += 1;
      visibleRevision = revision;
      await this.store.addRevision(tx, memberId, revision, cut, now);
    }
    revision += 1;
    await this.store.addRevision(tx, memberId, revision, wanted, now);
    await this.store.set(tx, { ...profile, revision, visibleRevision }, cut);
    await this.sendToReview(tx, new ProfileHeld(memberId, revision, hold, now));
  }

  private async sendToReview(tx: Transaction, held: ProfileHeld): Promise<void> {
    await this.store.keep(tx, held.memberId, held.at);
    await this.events.emit(tx, held);
  }

  /** @throws InvalidInput for a handle in which something is read that is banned in what belongs to no course */
  async requireHandle(tx: Transaction, memberId: string, handle: string): Promise<void> {
    requireAllowed(screenHandle(handle, (await this.known(tx, memberId)).place));
  }

  private known(tx: Transaction, memberId: string): Promise<Known> {
    return this.facts.read(tx, { authorId: memberId, courseId: null, edit: true });
  }

  /** Null where it may be shown. @throws InvalidInput, Forbidden */
  private screen(profile: StoredProfile, wanted: ProfileText, read: ReadProfile, known: Known): Hold | null {
    const verdict = screenProfile(
      submissionOf(profile, wanted, read),
      { ...known.author, repeated: false },
      known.place,
    );
    if (verdict.answer === 'refuse') requireAllowed(verdict);
    return verdict.answer === 'hold' ? { rule: verdict.rule, matched: verdict.matched } : null;
  }
}

function requireAllowed(refusal: Refusal | null): void {
  if (!refusal) return;
  const { path, message } = refusal;
  throw path === null ? new Forbidden(message) : InvalidInput.at(path, message);
}

function submissionOf({ refused, hiddenAt }: StoredProfile, wanted: ProfileText, read: ReadProfile): ProfileSubmission {
  const { displayName, bioMarkdown, affiliation } = wanted;
  return {
    kind: 'REPLY',
    edit: true,
    markdown: bioMarkdown ?? '',
    title: displayName,
    text: read.bio,
    parts: [],
    accompanying: [...(affiliation === null ? [] : [affiliation]), ...read.titles],
    links: read.links,
    handles: [],
    refusedBefore: refused !== null && readsTheSame(refused, wanted),
    hiddenAt,
  };
}
