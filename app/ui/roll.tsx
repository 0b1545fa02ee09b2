export type RollMember = {
  id: string
  name: string
  /** Under the name: "chair", "remote", "left the room 7:49". */
  note?: string
  /** What is recorded; one of the choices' values. */
  choice?: string | null
  /** In place of the keys, for those who don't answer: "Recused", "Absent". */
  gone?: string | null
  /** Whose turn it is. */
  current?: boolean
}

type RollProps = {
  members: RollMember[]
  /** With a shortcut, its key answers for the member whose turn it is. */
  choices: { value: string; label: string; shortcut?: string }[]
  /** The buttons' name; their value is `MEMBER:CHOICE`. The roll stands inside a form. */
  name?: string
  /** For a script that keeps each press on the device first. */
  onChoose?: (member: string, choice: string) => void
}

/** A roll, for presence or for a vote by name: each member, and a button for each answer. What is recorded is filled and bold. */
export function Roll({ members, choices, name = 'vote', onChoose }: RollProps) {
  return (
    <ol className="roll">
      {members.map((member) => (
        <li key={member.id} aria-current={member.current ? 'true' : undefined}>
          <span>
            {member.name}
            {member.note ? <small>{member.note}</small> : null}
          </span>
          <span className="roll__keys">
            {member.gone ? (
              <span className="gone">{member.gone}</span>
            ) : (
              choices.map(({ value, label, shortcut }) => (
                <button
                  key={value}
                  type={onChoose ? 'button' : 'submit'}
                  name={name}
                  value={`${member.id}:${value}`}
                  aria-pressed={member.choice === value}
                  aria-label={`${member.name}: ${label}`}
                  aria-keyshortcuts={member.current ? shortcut : undefined}
                  onClick={onChoose ? () => onChoose(member.id, value) : undefined}
                >
                  {label}
                </button>
              ))
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
