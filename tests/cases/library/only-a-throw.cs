// exit: 134
// stderr: contains at Program.<Main>$(String[] args) in
// The shortest program that ends by an exception says where.

throw new System.InvalidOperationException("boom");
