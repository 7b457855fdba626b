#Requires -Version 7.2

<#
.SYNOPSIS
Checks and packs the Buying Dynamics solution.

.DESCRIPTION
Builds the repository, holds the solution folder against the rules of the platform (bd solution validate), and packs it
into a zip that Dataverse imports (bd pack). It stops at the first step that fails.

It does NOT deploy: connecting to an environment, importing, waiting for keys, loading settings and removing are not in this
script yet. Import the zip by hand until they are; solution/README.md has the checklist.

.PARAMETER OutFile
The zip to write. Folders on the way are created.

.PARAMETER Unmanaged
Packs an unmanaged solution, for a development environment. Without it the package is managed.

.PARAMETER SchemaFolder
Folder with Microsoft's published solution schemas (FormXml.xsd, Fetch.xsd...). With it, every form, query, chart, ribbon
and site map is also checked against them.

.PARAMETER Configuration
The build to pack: Release (default) or Debug.

.EXAMPLE
./deploy.ps1 -OutFile out/BuyingDynamics_managed.zip

Builds, checks and packs the managed solution.

.EXAMPLE
./deploy.ps1 -OutFile out/BuyingDynamics.zip -Unmanaged -WhatIf

Says what would be done, and does nothing.

.OUTPUTS
System.IO.FileInfo. The package.
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType([System.IO.FileInfo])]
param(
    [Parameter(Mandatory)]
    [ValidateNotNullOrEmpty()]
    [string] $OutFile,

    [switch] $Unmanaged,

    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Container }, ErrorMessage = 'There is no folder {0}.')]
    [string] $SchemaFolder,

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Invoke-DotNet {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [string] $Purpose,

        [Parameter(Mandatory)]
        [string[]] $ArgumentList
    )

    Write-Verbose -Message "dotnet $($ArgumentList -join ' ')"
    & dotnet @ArgumentList | Out-Default
    if ($LASTEXITCODE -ne 0) {
        throw "$Purpose failed with exit code $LASTEXITCODE. Its output is above; nothing after it was run."
    }
}

$operations = Join-Path -Path $PSScriptRoot -ChildPath 'src/Operations'
$package = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutFile)
$bd = @('run', '--project', $operations, '--configuration', $Configuration, '--no-build', '--')

if ($PSCmdlet.ShouldProcess($operations, "Build ($Configuration)")) {
    Invoke-DotNet -Purpose 'The build' -ArgumentList @('build', $operations, '--configuration', $Configuration)
}

if ($PSCmdlet.ShouldProcess('solution', 'Check')) {
    $schemas = if ($SchemaFolder) { @('--schemas', (Resolve-Path -LiteralPath $SchemaFolder).Path) } else { @() }
    Invoke-DotNet -Purpose 'The check of the solution' -ArgumentList ($bd + @('solution', 'validate') + $schemas)
}

if ($PSCmdlet.ShouldProcess($package, 'Pack')) {
    $kind = if ($Unmanaged) { @('--unmanaged') } else { @() }
    Invoke-DotNet -Purpose 'Packing' -ArgumentList ($bd + @('pack', '--out', $package) + $kind)
    Get-Item -LiteralPath $package
}
