import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { Awaited } from '../../design/states.tsx';
import { words } from '../../words/words.ts';
import { type Person, usePeople } from './settings-data.ts';

const roles = ['viewer', 'coder', 'admin'] as const;
type Role = (typeof roles)[number];

/** The people who may sign in, with their roles; an administrator adds them and shuts them out. */
export function PeoplePanel({ isAdmin }: { readonly isAdmin: boolean }) {
  const people = usePeople(isAdmin);
  return (
    <section className="panel" aria-label={words.settings.people}>
      <header>
        <h2>{words.settings.people}</h2>
      </header>
      {isAdmin ? (
        <div className="stack">
          <Awaited query={people} lines={3}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="soft small">{words.settings.noPeople}</p>
              ) : (
                <PeopleTable people={items} />
              )
            }
          </Awaited>
          <NewPerson />
        </div>
      ) : (
        <p className="soft small">{words.settings.onlyAdmin}</p>
      )}
    </section>
  );
}

function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  return (
    <div className="scroll">
      <table>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({ person: { id, name, email, role, active } }: { readonly person: Person }) {
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: (change: { readonly role?: Role; readonly active?: boolean }) =>
      answer(api.people[':id'].$patch({ param: { id }, json: change })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <br />
        <span className="small soft">{email}</span>
      </th>
      <td>
        <RoleChoice
          label={`${words.settings.role}: ${name}`}
          role={role}
          onChange={(next) => changing.mutate({ role: next })}
        />
      </td>
      <td>
        <button
          type="button"
          className="button"
          disabled={changing.isPending}
          onClick={() => changing.mutate({ active: !active })}
        >
          {active ? words.settings.shutOut : words.settings.letIn}
        </button>
        {changing.error ? <p className="notice bad">{changing.error.message}</p> : null}
      </td>
    </tr>
  );
}

function RoleChoice({
  label,
  role,
  onChange,
}: {
  readonly label: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}) {
  return (
    <select
      className="entry"
      aria-label={label}
      value={role}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {words.settings.roles[one]}
        </option>
      ))}
    </select>
  );
}

const nobody = { name: '', email: '', password: '', role: 'coder' as Role };

function NewPerson() {
  const queries = useQueryClient();
  const [person, setPerson] = useState(nobody);
  const adding = useMutation({
    mutationFn: () => answer(api.people.$post({ json: person })),
    onSuccess: () => {
      setPerson(nobody);
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  const field = (name: 'name' | 'email' | 'password', type: string) => (
    <label className="field">
      <span>{words.settings[name]}</span>
      <input
        className="entry"
        type={type}
        required
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        value={person[name]}
        onChange={(event) => setPerson({ ...person, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <details>
      <summary>{words.settings.addPerson}</summary>
      <form className="settings-form" onSubmit={submit}>
        {field('name', 'text')}
        {field('email', 'email')}
        {field('password', 'password')}
        <RoleChoice
          label={words.settings.role}
          role={person.role}
          onChange={(role) => setPerson({ ...person, role })}
        />
        <button type="submit" className="button strong" disabled={adding.isPending}>
          {words.actions.add}
        </button>
      </form>
      {adding.error ? <p className="notice bad">{adding.error.message}</p> : null}
    </details>
  );
}
