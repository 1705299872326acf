# Generators and coroutines carry code too.
import dis

def numbers():
    received = yield 1
    yield from range(received)

async def fetch(source):
    async with source as stream:
        async for item in stream:
            await item

dis.dis(numbers())
dis.dis(fetch)
