/** What an installation is called until an admin gives it a name. */
export const USUAL_NAME = 'Commonplace';
