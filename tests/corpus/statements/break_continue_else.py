# A loop's else runs when the loop was not left by break; continue does not count.
for limit in (2, 5, 9):
    for number in range(5):
        if number == 3:
            continue
        if number == limit:
            print("break at", number)
            break
    else:
        print("no break for", limit)
count = 0
while count < 3:
    count += 1
    if count == 2:
        continue
else:
    print("while ended with", count)
for nothing in []:
    pass
else:
    print("empty loop has an else too")
