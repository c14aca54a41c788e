/** Teams' own hosts, of the public and the government clouds. */
const teamsHosts = ['smba.trafficmanager.net'];
const teamsDomains = ['.teams.microsoft.com', '.teams.microsoft.us'];
const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Says whether replies, and the bot's token with them, may be sent to an address. */
export type TrustServiceUrl = (serviceUrl: string) => boolean;

/** Trusts Teams over https, and nobody else. */
export const trustTeams: TrustServiceUrl = (serviceUrl) => {
  const url = parseUrl(serviceUrl);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return teamsHosts.includes(url.hostname) || teamsDomains.some((domain) => url.hostname.endsWith(domain));
};

/** Trusts this machine alone: what a bot without credentials answers. */
export const trustLoopback: TrustServiceUrl = (serviceUrl) => {
  const url = parseUrl(serviceUrl);
  return url !== undefined && loopbackHosts.includes(url.hostname);
};

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
