import {
  type APIButtonComponentWithCustomId,
  type APIInteractionResponse,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';

/** A button that can be pressed. */
export type Pressable = APIButtonComponentWithCustomId;

/** The buttons of a response that can be pressed, in order: neither links nor those that are greyed out. */
export function pressableIn(response: APIInteractionResponse): Pressable[] {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage:
      return (response.data?.components ?? []).flatMap(below).filter((button) => !button.disabled);
    default:
      return [];
  }
}

function below(component: object): Pressable[] {
  if (isPressable(component)) return [component];
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : [];
  const accessory = 'accessory' in component && component.accessory ? [component.accessory] : [];
  return [...inner, ...accessory].flatMap((one: object) => below(one));
}

const isPressable = (component: object): component is Pressable =>
  'type' in component && component.type === ComponentType.Button && 'custom_id' in component;
