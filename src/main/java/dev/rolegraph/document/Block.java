package dev.rolegraph.document;

/** What a section holds. */
sealed interface Block extends Element permits Item, Table, Fence {}
