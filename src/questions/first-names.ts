import { wordSet } from './words/word-set.js';

/** Given names common among children and young people in Britain, which are no everyday words. */
export const firstNames = wordSet(`
  aaliyah aaron abbie abdul abigail adam adrian ahmad ahmed aidan aiden aisha alan albert alex alexander alexandra alexis
  alfie ali alice alicia alisha alison amelia amelie amina amir amy ana andre andrew angela anna annabel anne annie anthony
  antonio archie ariana arthur asha ashley ashton ava bailey barry beatrice bella ben benjamin bertie beth bethany billy bobby
  brandon brian brooke callum cameron caroline carter casey charlie charlotte chantelle chloe chris 
  christopher claire clara cody connor conor corey courtney craig daisy dan daniel danielle danny darcey darcy darren dave
  david declan dexter dominic donna dylan edward eleanor eli elijah eliza elizabeth ella ellen ellie elliot elliott elsie
  emily emma erin ethan eva evan eve evelyn evie ezra fatima felix finlay finley finn florence frankie freddie frederick
  freya gabriel gary gavin gemma george georgia georgie georgina gracie graham hamza hanna hannah harley harper harriet
  harrison harry harvey hassan heather heidi helen henry hollie hugo hussain ibrahim imogen imran isaac isabel isabella
  isabelle isla ismail isobel jack jackson jacob jaden jake james jamie jamal jane jason jasmine jay jayden jayne jenna
  jennifer jenny jess jesse jessica jim jimmy joanna joanne joe joel joey john johnny jonathan jordan joseph josh joshua
  josie jude julia julian julie kaitlyn karen kate katherine kathryn katie kayla kaylee kayleigh keira keith kelly kelsey
  ken kenzie kevin khalid kian kieran kim kirsty kyle kylie lacey laila lara laura lauren layla leah lee leila leo leon
  lewis lexi lexie liam libby lily linda lisa lola louie louis louise luca lucas lucy luis luke lydia maddison maisie malik
  margaret maria mariam marie martha martin mary maryam mason matilda matt matthew megan mia michael michelle mikey millie
  mohamed mohammad mohammed molly morgan muhammad mustafa myles nadia nancy naomi natalie natasha nathan nathaniel niall
  nicholas nicola nicole noah nora oliver olivia omar oscar owen paige patricia patrick paul penelope peter phoebe phil
  philip polly rachel ralph rebecca reece reggie reuben rhys ricky riley robbie robert robyn rory rosie ross rowan ryan
  sadie sally sam samantha samira samuel sara sarah scott sean sebastian shane shannon sharon shaun sienna simon sophia
  sophie spencer stacey stella stephanie stephen steve steven stuart susan tanya tara taylor teddy terry tessa theo
  thomas tia tiffany tilly tim toby tom tommy tony tracey tracy tyler tyrone vanessa victoria wayne wendy william 
  yasmin yusuf zac zach zachary zahra zain zak zara zoe
`);
