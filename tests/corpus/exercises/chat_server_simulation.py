# Exercise: a chat with asyncio: users, rooms, queues, time-outs, a moderator and a clean end.
import asyncio
from collections import defaultdict


class Room:
    def __init__(self, name, limit=3):
        self.name = name
        self.members = {}
        self.free = asyncio.Semaphore(limit)

    async def __aenter__(self):
        await self.free.acquire()
        return self

    async def __aexit__(self, *details):
        self.free.release()

    async def say(self, author, text):
        for name, inbox in self.members.items():
            if name != author:
                await inbox.put((author, text))


class Moderator:
    bad = {"darn", "drat"}

    def __init__(self):
        self.strikes = defaultdict(int)

    def check(self, author, text):
        if self.bad & set(text.lower().split()):
            self.strikes[author] += 1
            raise ValueError(f"{author} has {self.strikes[author]} strike(s)")
        return text


async def user(name, room, moderator, lines, log, start=0.0):
    await asyncio.sleep(start)
    async with room:
        inbox = room.members[name] = asyncio.Queue()
        log.append(f"{name} comes")
        try:
            for pause, text in lines:
                await asyncio.sleep(pause)
                try:
                    await room.say(name, moderator.check(name, text))
                except ValueError as error:
                    log.append(f"moderator: {error}")
            heard = []
            while True:
                try:
                    heard.append(await asyncio.wait_for(inbox.get(), timeout=2))
                except asyncio.TimeoutError:
                    break
            return name, heard
        finally:
            del room.members[name]
            log.append(f"{name} goes")


async def main():
    room, moderator, log = Room("lobby"), Moderator(), []
    jobs = [user("ann", room, moderator, [(1, "hello"), (1, "drat this")], log),
            user("bob", room, moderator, [(1.5, "hi ann"), (0.2, "how are you")], log, 0.1),
            user("cid", room, moderator, [], log, 0.2),
            user("dan", room, moderator, [(0.5, "too late?")], log, 0.3)]
    for name, heard in await asyncio.gather(*jobs):
        print(name, "heard", heard)
    print(*log, sep="\n")
    print(dict(moderator.strikes), room.members)

    async def forever():
        try:
            await asyncio.Event().wait()
        finally:
            print("cleaned up")

    task = asyncio.create_task(forever(), name="forever")
    await asyncio.sleep(0)
    task.cancel("time to go")
    results = await asyncio.gather(task, asyncio.sleep(1, "slept"), return_exceptions=True)
    print(repr(results[0]), results[1], task.cancelled(), task.get_name())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(n, n)) for n in (3, 1, 2)],
                                       return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    for t in pending:
        t.cancel()
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timed out")


asyncio.run(main())
