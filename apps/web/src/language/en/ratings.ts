export const ratings = {} as const;
