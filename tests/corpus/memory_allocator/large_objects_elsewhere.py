# Objects above 512 bytes are not in pools.
small = [bytes(470 + len('a')) for _ in range(34)]
large = [bytes(600 + len('a')) for _ in range(34)]
print(all((id(b) % 16384 - 48) % 512 == 0 for b in small), all((id(b) % 16384 - 48) % 640 == 0 for b in large))
