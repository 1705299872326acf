# An AsyncMock is awaited.
import asyncio
from unittest.mock import AsyncMock

async def main():
    fetch = AsyncMock(return_value={"id": 1})
    print(await fetch("url"), fetch.await_count)
    fetch.assert_awaited_once_with("url")
    fetch.side_effect = [1, 2]
    print(await fetch(), await fetch())
    try:
        fetch.assert_awaited_once()
    except AssertionError as error:
        print(error)

asyncio.run(main())
