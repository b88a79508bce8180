/** The path of a script that is `countercheck` as the sources are now. */
export function bundleRunner(): Promise<string>;
