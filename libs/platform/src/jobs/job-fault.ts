/** Why a job failed, in a sentence that admins are shown: without a text, a name or an address of anybody. */
export class JobFault extends Error {}
