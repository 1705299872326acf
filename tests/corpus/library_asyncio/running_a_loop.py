# A loop can be made and run by hand; run() makes one for a coroutine.
import asyncio

async def answer():
    return 42

loop = asyncio.new_event_loop()
print(loop.run_until_complete(answer()))
loop.call_soon(print, "soon")
loop.call_later(0.02, print, "second")
loop.call_later(0.01, print, "first")
cancelled = loop.call_later(0.015, print, "never")
cancelled.cancel()
loop.call_later(0.03, loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed(), loop.is_running())
for wrong in (lambda: asyncio.run(3), lambda: asyncio.get_running_loop(), lambda: loop.call_soon(print)):
    try:
        wrong()
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
with asyncio.Runner() as runner:
    print(runner.run(answer()), runner.run(answer()))
