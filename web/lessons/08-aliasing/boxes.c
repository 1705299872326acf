int a[2] = {1, 2};
int *b = &a[0];
