# Locks, events, semaphores and conditions order tasks.
import asyncio

async def main():
    lock = asyncio.Lock()
    event = asyncio.Event()
    semaphore = asyncio.Semaphore(2)
    condition = asyncio.Condition()
    log = []

    async def locked(n):
        async with lock:
            log.append(f"in {n}")
            await asyncio.sleep(0.01)
            log.append(f"out {n}")

    async def waiting():
        await event.wait()
        log.append("event")

    async def limited(n):
        async with semaphore:
            log.append(f"sem {n}")
            await asyncio.sleep(0.01)

    async def notified():
        async with condition:
            await condition.wait()
            log.append("notified")

    await asyncio.gather(*(locked(n) for n in range(3)))
    task = asyncio.create_task(waiting())
    await asyncio.sleep(0)
    event.set()
    await task
    await asyncio.gather(*(limited(n) for n in range(4)))
    task = asyncio.create_task(notified())
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
    await task
    print(log)
    print(lock.locked(), event.is_set(), semaphore.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
