# Numbers in all spellings.
print(0b1010, 0o17, 0xFF, 1_000_000, 0x_ff_ff, 0B1, 0O7, 0XaB)
print(1.5, .5, 5., 1e3, 1E-2, 1_0.0_1, 1e1_0, 0e0, 00, 0_0)
print(3j, 1.5J, 1e2j, 0j, .5j, 1_0j)
print(10 ** 20, 0xFFFFFFFFFFFFFFFF, -0, +5, ~0, 1if True else 2)
print(1e400, -1e400, 5e-324, 1e-400, 123456789012345678901234567890.0)
