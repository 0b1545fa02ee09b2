/** What LibreOffice must not do, in its own words; it reads them before it opens a file. */
const SETTINGS: [path: string, name: string, value: string][] = [
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'DisableOLEAutomation', 'true'],
  ['Common/Security/Scripting', 'DisablePythonRuntime', 'true'],
  // Pictures and texts that a file only names by their address stay away.
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Misc', 'MacroRecorderMode', 'false'],
  ['Writer/Content/Update', 'Link', '0'],
  ['Writer/Content/Update', 'Field', 'false'],
  ['Calc/Content/Update', 'Link', '1'],
  ['Java/VirtualMachine', 'Enable', 'false'],
]

/** The file `registrymodifications.xcu` of a profile in which no macro runs and no link is followed. */
export const PROFILE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${SETTINGS.map(
  ([path, name, value]) =>
    `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
).join('\n')}
</oor:items>
`
