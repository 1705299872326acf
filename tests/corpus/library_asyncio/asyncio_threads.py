# asyncio with threads: calls in other threads, and coroutines that other threads hand over.
import asyncio
import threading
import time


def blocking(name, seconds):
    time.sleep(seconds)
    return f"{name} in {threading.current_thread() is not threading.main_thread()}"


async def tick(log):
    for number in range(3):
        log.append(number)
        await asyncio.sleep(0.02)


async def main():
    log = []
    ticker = asyncio.create_task(tick(log))
    print(await asyncio.gather(asyncio.to_thread(blocking, "a", 0.1), asyncio.to_thread(blocking, "b", 0.15)))
    await ticker
    print(log)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)


asyncio.run(main())

loop = asyncio.new_event_loop()
background = threading.Thread(target=loop.run_forever)
background.start()


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b

print(asyncio.run_coroutine_threadsafe(add(1, 2), loop).result())
loop.call_soon_threadsafe(loop.stop)
background.join()
loop.close()
print(loop.is_closed())
