/** A tag that comes with the product. */
export interface SeedTag {
  readonly label: string;
  /** What it stands for, in a sentence. */
  readonly description: string;
  readonly synonyms?: readonly string[];
  /** Labels of the tags that it is filed under, the most fitting first. */
  readonly broader?: readonly string[];
  /** Records of the same concept in authority files: only where the identifier is beyond doubt. */
  readonly sameAs?: readonly string[];
}

export const wikidata = (item: string) => `https://www.wikidata.org/wiki/${item}`;
export const lcsh = (heading: string) => `http://id.loc.gov/authorities/subjects/${heading}`;
