# Each task has a copy of the context variables.
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")

async def handle(number):
    request.set(f"request {number}")
    await asyncio.sleep(0.01)
    return request.get()

async def main():
    print(await asyncio.gather(handle(1), handle(2)))
    print(request.get())
    await handle(3)
    print(request.get())

asyncio.run(main())
