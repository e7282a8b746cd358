import { graphql } from 'relay-runtime';

export const directory = graphql`
  query rolesDirectoryQuery($filter: RoleFilter, $first: Int = 20, $after: String) {
    roles(filter: $filter, first: $first, after: $after) @connection(key: "Directory_roles", filters: ["filter"]) {
      totalCount
      edges {
        node {
          id
          ...roles_name
        }
      }
    }
  }
`;

export const name = graphql`
  fragment roles_name on Role {
    slug
    name
    documented
  }
`;

export const page = graphql`
  query rolesPageQuery($slug: String!) {
    role(slug: $slug) {
      ...roles_name
      ...roles_collaborations
      ...roles_technologies
    }
  }
`;

export const collaborations = graphql`
  fragment roles_collaborations on Role
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "rolesCollaborationsPaginationQuery") {
    collaborations(first: $first, after: $after) @connection(key: "Role_collaborations") {
      edges {
        direction
        partner {
          ...roles_name
        }
        node {
          kind
          on {
            name
          }
        }
      }
    }
  }
`;

export const technologies = graphql`
  fragment roles_technologies on Role {
    technologies(last: 5) @connection(key: "Role_technologies") {
      edges {
        category
        node {
          name
        }
      }
    }
  }
`;

export const anything = graphql`
  query rolesNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      ...roles_name @alias(as: "role")
      ... on Topic {
        name
      }
    }
  }
`;
