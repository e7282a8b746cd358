// Serves Rolegraph's graph by @neo4j/graphql under Apollo Server; says where it listens when it is ready.
// NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD name the database.
import {ApolloServer} from '@apollo/server'
import {startStandaloneServer} from '@apollo/server/standalone'
import {Neo4jGraphQL} from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const typeDefs = `#graphql
  type Role @node {
    slug: String!
    name: String!
    level: String
    summary: String
    technologies: [RoleTechnology!]! @relationship(type: "STATES", direction: OUT)
    skills: [RoleSkill!]! @relationship(type: "STATES", direction: OUT)
    collaborations: [Collaboration!]! @relationship(type: "COLLABORATES", direction: OUT)
  }
  type RoleTechnology @node {
    category: String
    sortKey: String
    technology: [Technology!]! @relationship(type: "OF", direction: OUT)
  }
  type Technology @node {
    slug: String!
    name: String!
  }
  type RoleSkill @node {
    importance: String
    level: String
    sortKey: String
    skill: [Skill!]! @relationship(type: "OF", direction: OUT)
  }
  type Skill @node {
    slug: String!
    name: String!
  }
  type Collaboration @node {
    kind: String!
    statement: String
    sortKey: String
    from: [Role!]! @relationship(type: "COLLABORATES", direction: IN)
    to: [Role!]! @relationship(type: "WITH", direction: OUT)
    on: [Topic!]! @relationship(type: "ON", direction: OUT)
  }
  type Topic @node {
    slug: String!
    name: String!
    collaborations: [Collaboration!]! @relationship(type: "ON", direction: IN)
  }
`
const {NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD} = process.env
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
const schema = await new Neo4jGraphQL({typeDefs, driver}).getSchema()
const {url} = await startStandaloneServer(new ApolloServer({schema}), {
  listen: {host: '127.0.0.1', port: 0},
  context: async () => ({sessionConfig: {database: 'neo4j'}}),
})
console.log(`ready ${new URL(url).port}`)
