# The error that ends asyncio.run() is the context of the cancellations it brings.
import asyncio
async def patient():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(repr(error.__context__))
        raise
async def main():
    task = asyncio.create_task(patient())
    await asyncio.sleep(0)
    1/0
try:
    asyncio.run(main())
except ZeroDivisionError: pass
