/** Who is there in the playground: people of an invented municipality, instead of its own. */

/** The first is whoever sits at the browser; the playground takes neither more nor fewer. */
const PEOPLE = ["Robin Ek", "Kim Sten", "Vera Lind", "Alex Dal", "Mika Berg", "Sam Holm"] as const;

/** As YAML (JSON is YAML too), for `.m365agentsplayground.yml` in the folder that it is started in. */
export function playgroundConfig(): string {
  const [current, ...others] = PEOPLE.map((name, index) => {
    const [givenName, surname] = name.split(" ");
    const address = `${name.toLowerCase().replace(" ", ".")}@angsby.example`;
    return {
      id: `user-id-${index}`,
      name,
      userPrincipleName: address,
      aadObjectId: `00000000-0000-0000-0000-00000000002${index}`,
      givenName,
      surname,
      email: address,
    };
  });
  return JSON.stringify({
    version: "0.1.1",
    tenantId: "00000000-0000-0000-0000-0000000000001",
    bot: { id: "00000000-0000-0000-0000-00000000000011", name: "ASK-assistenten" },
    currentUser: current,
    users: others,
    personalChat: { id: "personal-chat" },
    groupChat: { id: "group-chat", name: "Styrgruppen" },
    team: {
      id: "team-id",
      name: "Samverkan",
      aadGroupId: "00000000-0000-0000-0000-000000000031",
      channels: [{ id: "channel-id", name: "Möten" }],
    },
  });
}
