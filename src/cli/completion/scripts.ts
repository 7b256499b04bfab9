import { EXIT } from '../exit-codes';
import { print } from '../output';

// In each, `tokentray complete` is asked what may stand at the cursor, and the shell quotes it. What
// a shell's completion may do by itself stands in its own manual: bash(1) "Programmable
// Completion", zshcompsys(1), fish's complete(1), PowerShell's Register-ArgumentCompleter.

const BASH = `# bash: source <(tokentray completion bash)
_tokentray() {
  local word line glue="" quote="" current=\${COMP_WORDS[COMP_CWORD]}
  local -a words=()
  # bash has cut words at = and :, so they are put together again; nothing of them is evaluated.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ -n $glue && \${#words[@]} -gt 0 || $word == [=:]* && \${#words[@]} -gt 0 ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    [[ $word == *[=:] ]] && glue=1 || glue=""
  done
  local whole=\${words[\${#words[@]}-1]}
  [[ $current == [=:]* ]] && current=""
  local before=\${whole:0:\${#whole}-\${#current}}
  [[ $current == [\\'\\"]* ]] && quote=\${current:0:1}
  words=("\${words[@]//\\\\/}")
  words=("\${words[@]//[\\'\\"]/}")
  before=\${before//[\\\\\\'\\"]/}
  COMPREPLY=()
  while IFS= read -r line; do
    line=\${line:\${#before}}
    if [[ -z $quote ]]; then
      printf -v line %q "$line"
    elif [[ $line == *[\\'\\"\\\\\\\`\\$!]* ]]; then
      continue
    fi
    COMPREPLY+=("$quote$line$quote")
  done < <(tokentray complete -- "\${words[@]}" 2>/dev/null)
}
complete -o nosort -F _tokentray tokentray 2>/dev/null || complete -F _tokentray tokentray`;

const ZSH = `#compdef tokentray
# zsh: source <(tokentray completion zsh)
_tokentray() {
  local -a lines values abouts
  lines=("\${(@f)$(tokentray complete --with-help -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  local line
  for line in $lines; do
    values+=("\${line%%$'\\t'*}")
    abouts+=("\${line//$'\\t'/  -- }")
  done
  # Upper and lower case are one in what was answered, too.
  (( \${#values} )) && compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d abouts -a values
}
if [ "$funcstack[1]" = _tokentray ]; then _tokentray "$@"; else compdef _tokentray tokentray; fi`;

const FISH = `# fish: tokentray completion fish | source
function __tokentray_complete
  set -l words (commandline -opc)
  set -l current (string unescape -- (commandline -ct))
  tokentray complete --with-help -- $words[2..-1] "$current" 2>/dev/null
end
complete -c tokentray -f -a '(__tokentray_complete)'`;

const POWERSHELL = `# PowerShell: tokentray completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tokentray -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
    ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
  if ($wordToComplete -eq '') { $words += '""' }
  tokentray complete --with-help '--' @words 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    # PowerShell takes typographic quotes for plain ones.
    $text = if ($value -match '[^\\w.=/:-]') { "'" + ($value -replace "['\\u2018-\\u201b]", '$&$&') + "'" } else { $value }
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
  }
}`;

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
};

/** `completion`: prints the script for that shell. */
export async function printCompletionScript(shell: string): Promise<number> {
  await print(SCRIPTS[shell] ?? '');
  return EXIT.ok;
}
