#Requires -Version 7.2

<#
.SYNOPSIS
Installs, upgrades, exports, restores and removes Buying Dynamics in a Dataverse environment; checks and packs its solution.

.DESCRIPTION
For people who live in PowerShell: the same as the command line bd, which does the work (src/Operations). Builds it first if asked to.

With -OutFile it holds the solution folder against the rules of the platform and packs it. With -Url or -Settings it deploys:
looks whether the environment fits, imports or upgrades, waits for the alternate keys, switches steps and workflows on, follows the
organisation's own process flows, loads the settings rows without overwriting what was changed, sets environment variables and gives
roles as the settings file says. Run again, it does only what is missing.

Secrets are never parameters: they would be kept in histories and shown in process lists. Signing in:
  $env:BD_CLIENT_ID, $env:BD_CLIENT_SECRET, $env:BD_TENANT_ID           an app registration with a secret
  $env:BD_CLIENT_ID, $env:BD_CERTIFICATE_THUMBPRINT, $env:BD_TENANT_ID  an app registration with a certificate
  -DeviceCode                                                          a person, in a browser on any machine

.PARAMETER Url
Address of the environment, such as https://contoso.crm4.dynamics.com. Default: the one of the settings file.

.PARAMETER Settings
JSON file with what differs from environment to environment; src/Operations/Connection/README.md shows one.

.PARAMETER DeviceCode
Sign in as a person: shows a code to enter in a browser.

.PARAMETER Package
The package to deploy. Default: the solution folder, packed.

.PARAMETER ExportTo
Takes all rows of the product out of the environment into this empty or new folder, instead of deploying.

.PARAMETER ImportFrom
Puts the export in this folder back into the environment, instead of deploying.

.PARAMETER Uninstall
Removes the product with all its rows, instead of deploying. Needs -ExportTo: everything is exported first.

.PARAMETER OutFile
Only packs: the zip to write. Folders on the way are created.

.PARAMETER Unmanaged
Packs or deploys an unmanaged solution, for a development environment. Without it the package is managed.

.PARAMETER SchemaFolder
Folder with Microsoft's published solution schemas (FormXml.xsd, Fetch.xsd...). With it, every form, query, chart, ribbon
and site map is also checked against them when packing.

.PARAMETER Configuration
The build to use: Release (default) or Debug.

.PARAMETER NoBuild
Takes what was built before.

.EXAMPLE
./deploy.ps1 -Settings contoso.json -DeviceCode -WhatIf

Signs in, looks at the environment, shows what would be done, and does nothing.

.EXAMPLE
./deploy.ps1 -Settings contoso.json -Confirm:$false

Installs or upgrades, as a pipeline does it.

.EXAMPLE
./deploy.ps1 -Url https://contoso.crm4.dynamics.com -Uninstall -ExportTo ./kept

Exports everything to ./kept, then removes the product.

.EXAMPLE
./deploy.ps1 -OutFile out/BuyingDynamics_managed.zip

Builds, checks and packs the managed solution.

.OUTPUTS
System.IO.FileInfo. The package, when packing. A failure throws, with the exit code of bd (src/Operations/Running/README.md).
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High', DefaultParameterSetName = 'Deploy', PositionalBinding = $false)]
[OutputType([System.IO.FileInfo])]
param(
    # These three go with everything but packing, which refuses them.
    [uri] $Url,

    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf }, ErrorMessage = 'There is no settings file {0}.')]
    [string] $Settings,

    [switch] $DeviceCode,

    [Parameter(ParameterSetName = 'Deploy')]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf }, ErrorMessage = 'There is no package {0}.')]
    [string] $Package,

    [Parameter(Mandatory, ParameterSetName = 'Export')]
    [Parameter(Mandatory, ParameterSetName = 'Uninstall')]
    [ValidateNotNullOrEmpty()]
    [string] $ExportTo,

    [Parameter(Mandatory, ParameterSetName = 'Import')]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Container }, ErrorMessage = 'There is no folder {0}.')]
    [string] $ImportFrom,

    [Parameter(Mandatory, ParameterSetName = 'Uninstall')]
    [switch] $Uninstall,

    [Parameter(Mandatory, ParameterSetName = 'Pack')]
    [ValidateNotNullOrEmpty()]
    [string] $OutFile,

    [Parameter(ParameterSetName = 'Deploy')]
    [Parameter(ParameterSetName = 'Pack')]
    [switch] $Unmanaged,

    [Parameter(ParameterSetName = 'Pack')]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Container }, ErrorMessage = 'There is no folder {0}.')]
    [string] $SchemaFolder,

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    [switch] $NoBuild
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

function Get-FullPath {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $Path
    )

    $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
}

$operations = Join-Path -Path $PSScriptRoot -ChildPath 'src/Operations'
$bd = @('run', '--project', $operations, '--configuration', $Configuration, '--no-build', '--')
$unmanagedOption = if ($Unmanaged) { @('--unmanaged') } else { @() }

if ($PSCmdlet.ParameterSetName -eq 'Pack' -and ($Url -or $Settings -or $DeviceCode)) {
    throw 'Packing asks no environment: leave out -Url, -Settings and -DeviceCode, or -OutFile.'
}

# A build changes nothing anybody asked about; -WhatIf needs it, too, to look at the environment.
if (-not $NoBuild) {
    Invoke-DotNet -Purpose 'The build' -ArgumentList @('build', $operations, '--configuration', $Configuration)
}

if ($PSCmdlet.ParameterSetName -eq 'Pack') {
    $zip = Get-FullPath -Path $OutFile
    $schemas = if ($SchemaFolder) { @('--schemas', (Resolve-Path -LiteralPath $SchemaFolder).Path) } else { @() }
    Invoke-DotNet -Purpose 'The check of the solution' -ArgumentList ($bd + @('solution', 'validate') + $schemas)
    if ($PSCmdlet.ShouldProcess($zip, 'Pack')) {
        Invoke-DotNet -Purpose 'Packing' -ArgumentList ($bd + @('pack', '--out', $zip) + $unmanagedOption)
        Get-Item -LiteralPath $zip
    }

    return
}

$connection = @()
if ($Url) { $connection += @('--url', $Url.OriginalString) }
if ($Settings) { $connection += @('--settings', (Resolve-Path -LiteralPath $Settings).Path) }
if ($DeviceCode) { $connection += '--device-code' }
$environment = if ($Url) { $Url.OriginalString } else { "the environment of $Settings" }

switch ($PSCmdlet.ParameterSetName) {
    'Deploy' {
        $packageOption = if ($Package) { @('--package', (Resolve-Path -LiteralPath $Package).Path) } else { @() }
        $deploy = $bd + @('deploy') + $connection + $packageOption + $unmanagedOption

        # The plan comes first, also without -WhatIf: whoever confirms knows what.
        Invoke-DotNet -Purpose 'The plan' -ArgumentList ($deploy + '--what-if')
        if ($PSCmdlet.ShouldProcess($environment, 'Deploy Buying Dynamics')) {
            Invoke-DotNet -Purpose 'The deployment' -ArgumentList $deploy
        }
    }
    'Export' {
        if ($PSCmdlet.ShouldProcess($environment, "Export all rows to $ExportTo")) {
            Invoke-DotNet -Purpose 'The export' -ArgumentList ($bd + @('export', '--out', (Get-FullPath -Path $ExportTo)) + $connection)
        }
    }
    'Import' {
        $import = $bd + @('import', '--from', (Resolve-Path -LiteralPath $ImportFrom).Path) + $connection
        Invoke-DotNet -Purpose 'The plan' -ArgumentList ($import + '--what-if')
        if ($PSCmdlet.ShouldProcess($environment, "Put back the rows in $ImportFrom")) {
            Invoke-DotNet -Purpose 'The import' -ArgumentList ($import + '--yes')
        }
    }
    'Uninstall' {
        $remove = $bd + @('uninstall', '--export', (Get-FullPath -Path $ExportTo)) + $connection
        Invoke-DotNet -Purpose 'The plan' -ArgumentList ($remove + '--what-if')
        if ($PSCmdlet.ShouldProcess($environment, 'Remove Buying Dynamics with all its rows')) {
            Invoke-DotNet -Purpose 'The removal' -ArgumentList ($remove + '--yes')
        }
    }
}
