/** The window: first start, unlock, or the desk. */
import { Center } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorNote } from '../components/ErrorNote.tsx';
import { Unlock } from '../screens/unlock/Unlock.tsx';
import { refreshSession, useSession, watchSession } from '../state/session.ts';
import { Frame } from './Frame.tsx';
import { Surroundings } from './Surroundings.tsx';

function Contents() {
  const { vault, failure } = useSession();
  useEffect(() => {
    const stop = watchSession();
    void refreshSession();
    return stop;
  }, []);
  if (failure !== undefined) {
    return (
      <Center h="100%" p="xl">
        <ErrorNote error={failure} onRetry={() => void refreshSession()} />
      </Center>
    );
  }
  if (vault === undefined) return null;
  return vault.state === 'open' ? <Frame /> : <Unlock state={vault.state} />;
}

/** The whole app. */
export function App() {
  return (
    <Surroundings>
      <Contents />
    </Surroundings>
  );
}
